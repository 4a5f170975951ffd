/** The vocational profile, first edition. Spoken to the young person: short words, one thing at a time. */
import type { ProfileEdition, ProfileQuestion } from './profile-question-types.ts';

const ask = (
  id: string,
  question: string,
  summary: string | null,
  examples: readonly string[],
  lines = 4,
): ProfileQuestion => ({ id, question, summary, examples, lines });

export const vocationalProfile2026: ProfileEdition = {
  id: 'vocational-2026',
  kind: 'vocational',
  name: 'Vocational profile',
  sections: [
    {
      id: 'about-me',
      title: 'About me',
      questions: [
        ask('about-me.name', 'What do you like to be called?', null, ['Your name or a short name'], 2),
        ask('about-me.important', 'What should people know about you?', 'About me', [
          'Who and what matters to you',
          'What people like about you',
          'Something you are proud of',
        ]),
        ask('about-me.communication', 'How do you like people to talk with you?', 'How to talk with me', [
          'Speaking slowly, one thing at a time',
          'Pictures, signs or writing',
          'Time to think before you answer',
        ]),
      ],
    },
    {
      id: 'preferences',
      title: 'What I like and do not like',
      questions: [
        ask('preferences.like', 'What do you like?', 'What I like', [
          'Inside or outside',
          'Busy places or quiet places',
          'Being with people, or on your own',
        ]),
        ask('preferences.dislike', 'What do you not like?', 'What I do not like', [
          'Noise, smells, heat or cold',
          'Standing, lifting or sitting for long',
          'Being rushed, or waiting',
        ]),
        ask('preferences.times', 'When and where would work be good for you?', null, [
          'Mornings or afternoons',
          'How many days a week',
          'Near home, or further away',
        ]),
      ],
    },
    {
      id: 'work-experience',
      title: 'Work I have tried',
      questions: [
        ask('work-experience.done', 'What work have you tried?', 'Work I have tried', [
          'Work experience from school or college',
          'Helping in a shop, a café or a garden',
          'Visits to places where people work',
        ]),
        ask('work-experience.went-well', 'What went well there?', null, [
          'Jobs you did by yourself',
          'People you got on with',
        ]),
        ask('work-experience.hard', 'What was hard there?', null, [
          'Something you did not enjoy',
          'Something you needed help with',
        ]),
      ],
    },
    {
      id: 'other-experience',
      title: 'Other things I do',
      questions: [
        ask('other-experience.done', 'What do you do at home, at school and in clubs?', 'Other things I do', [
          'Cooking, cleaning, shopping or looking after a pet',
          'Helping family, friends or neighbours',
          'Volunteering, clubs and teams',
        ]),
      ],
    },
    {
      id: 'interests',
      title: 'My interests',
      questions: [
        ask('interests.choose', 'What do you do when you can choose?', 'My interests', [
          'Music, games, films, sport or art',
          'Things you collect or know a lot about',
        ]),
      ],
    },
    {
      id: 'skills',
      title: 'My skills',
      questions: [
        ask('skills.good-at', 'What are you good at?', 'What I am good at', [
          'Being on time, being tidy, being friendly',
          'Remembering things, fixing things, making things',
          'Using a computer, a till or tools',
        ]),
        ask('skills.get-better', 'What do you want to get better at?', 'What I want to get better at', [
          'Talking to new people',
          'Travelling by yourself',
          'Using money, telling the time',
        ]),
      ],
    },
    {
      id: 'work-wanted',
      title: 'The work I want',
      questions: [
        ask('work-wanted.job', 'What job would you like to do?', 'The work I want', [
          'A job you have seen somebody do',
          'A place where you would like to work',
          'More than one is fine',
        ]),
        ask('work-wanted.why', 'Why would you like that job?', null, [
          'What you would do there',
          'What would make it a good job for you',
        ]),
        ask(
          'work-wanted.future',
          'What would you like your life to be like in five years?',
          'In five years',
          ['Work and money', 'Where you live, and with whom', 'Friends and free time'],
        ),
      ],
    },
    {
      id: 'qualifications',
      title: 'Qualifications and new skills',
      questions: [
        ask('qualifications.have', 'What certificates and qualifications do you have?', 'Qualifications', [
          'English and maths',
          'Food hygiene, first aid, lifting safely',
          'Awards from clubs',
        ]),
        ask('qualifications.new-skills', 'What new things have you learned?', 'New skills', [
          'Something you could not do last year',
          'Something you learned at work',
        ]),
      ],
    },
    {
      id: 'support',
      title: 'What helps me',
      questions: [
        ask('support.helps', 'What helps you to have a good day at work?', 'What helps me', [
          'Somebody who shows you what to do',
          'A list with pictures',
          'A quiet place for a break',
        ]),
        ask(
          'support.hard-day',
          'What can make a day hard, and what should people do then?',
          'On a hard day',
          ['What you look like when you are worried', 'What makes it better, and what makes it worse'],
        ),
        ask('support.travel', 'How do you get to places?', 'Getting about', [
          'Walking, bus, train, taxi, or somebody drives',
          'By yourself, or with somebody',
        ]),
      ],
    },
    {
      id: 'action-plan',
      title: 'My action plan',
      questions: [
        ask('action-plan.next', 'What will you do next?', 'What I will do next', [
          'Something to try, to find out or to learn',
          'When you will do it',
        ]),
        ask('action-plan.help', 'Who will help you?', 'Who helps me', [
          'Family, teachers, your job coach',
          'What each of them will do',
        ]),
      ],
    },
  ],
};
